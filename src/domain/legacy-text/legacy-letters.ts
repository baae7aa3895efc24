/** A Vietnamese letter, its TCVN3 byte, and how the VNI fonts write it: a letter and a mark, or one sign. */
export interface LegacyLetter {
  readonly letter: string
  readonly tcvn3: string
  readonly vni: string
}

/** Every letter with a mark, from the norm `legacy-encodings.csv` (a test holds both together). */
export const legacyLetters: readonly LegacyLetter[] = `
à B5 aø | á B8 aù | ả B6 aû | ã B7 aõ | ạ B9 aï | ă A8 aê | ằ BB aè | ắ BE aé
ẳ BC aú | ẵ BD aü | ặ C6 aë | â A9 aâ | ầ C7 aà | ấ CA aá | ẩ C8 aå | ẫ C9 aã
ậ CB aä | đ AE ñ | è CC eø | é D0 eù | ẻ CE eû | ẽ CF eõ | ẹ D1 eï | ê AA eâ
ề D2 eà | ế D5 eá | ể D3 eå | ễ D4 eã | ệ D6 eä | ì D7 ì | í DD í | ỉ D8 æ
ĩ DC ó | ị DE ò | ò DF oø | ó E3 où | ỏ E1 oû | õ E2 oõ | ọ E4 oï | ô AB oâ
ồ E5 oà | ố E8 oá | ổ E6 oå | ỗ E7 oã | ộ E9 oä | ơ AC ô | ờ EA ôø | ớ ED ôù
ở EB ôû | ỡ EC ôõ | ợ EE ôï | ù EF uø | ú F3 uù | ủ F1 uû | ũ F2 uõ | ụ F4 uï
ư AD ö | ừ F5 öø | ứ F8 öù | ử F6 öû | ữ F7 öõ | ự F9 öï | ỳ FA yø | ý FD yù
ỷ FB ë | ỹ FC yõ | ỵ FE î | Ă A1 AÊ | Â A2 AÂ | Đ A7 Ñ | Ê A3 EÂ | Ô A4 OÂ
Ơ A5 Ô | Ư A6 Ö | À B5 AØ | Á B8 AÙ | Ã B7 AÕ | È CC EØ | É D0 EÙ | Ì D7 Ì
Í DD Í | Ò DF OØ | Ó E3 OÙ | Õ E2 OÕ | Ù EF UØ | Ú F3 UÙ | Ý FD YÙ | Ĩ DC Ó
Ũ F2 UÕ | Ạ B9 AÏ | Ả B6 AÛ | Ấ CA AÁ | Ầ C7 AÀ | Ẩ C8 AÅ | Ẫ C9 AÃ | Ậ CB AÄ
Ắ BE AÉ | Ằ BB AÈ | Ẳ BC AÚ | Ẵ BD AÜ | Ặ C6 AË | Ẹ D1 EÏ | Ẻ CE EÛ | Ẽ CF EÕ
Ế D5 EÁ | Ề D2 EÀ | Ể D3 EÅ | Ễ D4 EÃ | Ệ D6 EÄ | Ỉ D8 Æ | Ị DE Ò | Ọ E4 OÏ
Ỏ E1 OÛ | Ố E8 OÁ | Ồ E5 OÀ | Ổ E6 OÅ | Ỗ E7 OÃ | Ộ E9 OÄ | Ớ ED ÔÙ | Ờ EA ÔØ
Ở EB ÔÛ | Ỡ EC ÔÕ | Ợ EE ÔÏ | Ụ F4 UÏ | Ủ F1 UÛ | Ứ F8 ÖÙ | Ừ F5 ÖØ | Ử F6 ÖÛ
Ữ F7 ÖÕ | Ự F9 ÖÏ | Ỳ FA YØ | Ỵ FE Î | Ỷ FB Ë | Ỹ FC YÕ
`
  .trim()
  .split(/\s*[|\n]\s*/)
  .map(toLetter)

function toLetter(line: string): LegacyLetter {
  const [letter = '', byte = '', vni = ''] = line.split(' ')
  return { letter, tcvn3: String.fromCharCode(Number.parseInt(byte, 16)), vni }
}

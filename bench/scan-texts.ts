/** Five papers of the fictional huyện Mẫu, line by line, as they are rendered for recognition. Nothing of a real place. */
export interface ScanText {
  readonly name: string
  /** Size of letters in points. */
  readonly size: number
  readonly lines: readonly string[]
}

const head = [
  'ỦY BAN NHÂN DÂN HUYỆN MẪU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
]

const dense = `Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, trong những năm qua cấp ủy, chính quyền huyện Mẫu
đã tập trung lãnh đạo, chỉ đạo quyết liệt, huy động sự vào cuộc của cả hệ thống chính trị và sự đồng thuận của Nhân dân.
Hạ tầng kinh tế - xã hội nông thôn từng bước được đầu tư đồng bộ; nhiều tuyến đường trục xã, đường thôn xóm được cứng hóa
theo phương châm Nhà nước và Nhân dân cùng làm. Hệ thống thủy lợi cơ bản đáp ứng yêu cầu tưới tiêu chủ động cho cây trồng.
Trường học các cấp được kiên cố hóa, trang thiết bị dạy học được bổ sung; chất lượng giáo dục chuyển biến rõ rệt qua từng năm.
Công tác giảm nghèo được quan tâm, tỷ lệ hộ nghèo giảm nhanh; thu nhập bình quân đầu người tăng đều, đời sống vật chất và
tinh thần của người dân ngày càng được nâng lên. Môi trường nông thôn sáng, xanh, sạch, đẹp; tỷ lệ hộ được sử dụng nước hợp
vệ sinh đạt cao. An ninh chính trị, trật tự an toàn xã hội được giữ vững; hoạt động của các tổ hòa giải có hiệu quả. Tuy vậy
một số tiêu chí đạt được chưa thật bền vững, việc huy động nguồn lực ngoài ngân sách còn khó khăn, ruộng đất manh mún.
Thời gian tới, Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị rà soát từng chỉ tiêu, bổ sung đầy đủ tài liệu minh chứng,
hoàn thiện hồ sơ đúng thời hạn; kiên quyết không chạy theo thành tích, không huy động quá sức dân dưới mọi hình thức.`

const table = `STT Nội dung chỉ tiêu Đơn vị Kết quả
1 Đường trục xã được nhựa hóa, bê tông hóa % 100,0
2 Đường thôn, xóm được cứng hóa % 87,5
3 Diện tích đất được tưới tiêu chủ động % 92,3
4 Hộ sử dụng điện thường xuyên, an toàn % 99,8
5 Trường học có cơ sở vật chất đạt chuẩn trường 14
6 Nhà văn hóa thôn đạt quy định nhà 36
7 Thu nhập bình quân đầu người triệu đồng 43,6
8 Tỷ lệ hộ nghèo đa chiều % 1,75
9 Lao động có việc làm qua đào tạo % 71,2
10 Người dân tham gia bảo hiểm y tế % 95,4
11 Hộ sử dụng nước sạch theo quy chuẩn % 68,9
12 Cơ sở sản xuất bảo đảm an toàn thực phẩm % 100,0`

const minutes = `BIÊN BẢN
Họp xét, đề nghị công nhận xã Mẫu Thượng đạt chuẩn nông thôn mới năm 2019
Thời gian bắt đầu: 08 giờ 00 phút, ngày 12 tháng 11 năm 2019. Địa điểm: hội trường Ủy ban nhân dân xã Mẫu Thượng.
Thành phần tham dự: đại diện Đảng ủy, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc và các đoàn thể; trưởng các thôn.
Chủ trì: Chủ tịch Ủy ban nhân dân xã. Thư ký: công chức văn phòng - thống kê.
Nội dung: Chủ tọa thông qua báo cáo kết quả thực hiện mười chín tiêu chí; đọc tổng hợp ý kiến tham gia của Nhân dân.
Các đại biểu thảo luận, nhất trí đánh giá xã đã hoàn thành các tiêu chí; đề nghị tiếp tục chỉnh trang vườn hộ, trồng thêm
cây bóng mát ven đường, duy trì vệ sinh thôn xóm vào chiều thứ sáu hằng tuần; sửa chữa cống tiêu đã xuống cấp ở thôn Đoài.
Kết quả biểu quyết: số phiếu phát ra 27, số phiếu thu về 27; tán thành 27 phiếu, đạt tỷ lệ 100%; không tán thành: không.
Cuộc họp kết thúc vào 10 giờ 30 phút cùng ngày; biên bản đã được đọc cho mọi người cùng nghe và nhất trí thông qua.`

const decision = `Số: 1287/QĐ-UBND
Mẫu Thị, ngày 25 tháng 12 năm 2018
QUYẾT ĐỊNH
Về việc phê duyệt đề án xây dựng nông thôn mới xã Mẫu Hạ giai đoạn 2016 - 2020
ỦY BAN NHÂN DÂN HUYỆN MẪU
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét đề nghị của Trưởng phòng Nông nghiệp và Phát triển nông thôn,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt đề án xây dựng nông thôn mới xã Mẫu Hạ với các nội dung chủ yếu kèm theo Quyết định này.
Điều 2. Giao Ủy ban nhân dân xã Mẫu Hạ tổ chức thực hiện; định kỳ hằng quý báo cáo kết quả trước ngày 20.
Điều 3. Chánh Văn phòng, Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này.`

export const scanTexts: readonly ScanText[] = [
  { name: 'header', size: 14, lines: [...head, ...decision.split('\n').slice(0, 6)] },
  { name: 'dense', size: 13, lines: dense.split('\n') },
  { name: 'table', size: 13, lines: table.split('\n') },
  { name: 'minutes', size: 11, lines: minutes.split('\n') },
  { name: 'decision', size: 14, lines: [...head, ...decision.split('\n')] },
]

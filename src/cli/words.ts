/** What the command line itself says; sentences about files, verdicts and gaps are the contract's. */
const vi = {
  usage: 'Cách dùng',
  commands: 'Các lệnh',
  options: 'Tuỳ chọn chung',
  common: [
    ['--lang vi|en', 'ngôn ngữ (mặc định: vi)'],
    ['--data <thư mục>', 'thư mục dữ liệu (mặc định: VEDICH_DATA, nếu không có: ./data)'],
    ['--help', 'hướng dẫn dùng lệnh'],
  ],
  more: 'Xem hướng dẫn từng lệnh: vedich <lệnh> --help',
  exitCodes: 'Mã thoát: 0 xong (đã sẵn sàng) · 1 chưa sẵn sàng · 2 có lỗi',
  unknownCommand: (name: string) => `Không có lệnh “${name}”. Xem các lệnh: vedich --help`,
  unknownLanguage: (name: string) => `Không có ngôn ngữ “${name}”; dùng --lang vi hoặc --lang en`,
  wrongOption: (name: string) =>
    `Tuỳ chọn “${name}” không có hoặc ghi sai. Xem hướng dẫn: thêm --help`,
  wrongValue: (option: string, value: string) => `--${option}: không dùng được “${value}”`,
  missingArgument: (name: string) => `Thiếu ${name}. Xem hướng dẫn: thêm --help`,
  broken: 'Chương trình gặp lỗi ngoài dự kiến:',
}

const en: typeof vi = {
  usage: 'Usage',
  commands: 'Commands',
  options: 'Common options',
  common: [
    ['--lang vi|en', 'language (default: vi)'],
    ['--data <folder>', 'data folder (default: VEDICH_DATA, else ./data)'],
    ['--help', 'how to use a command'],
  ],
  more: 'Help on one command: vedich <command> --help',
  exitCodes: 'Exit codes: 0 done (ready) · 1 not ready · 2 an error',
  unknownCommand: (name) => `There is no command “${name}”. List the commands: vedich --help`,
  unknownLanguage: (name) => `There is no language “${name}”; use --lang vi or --lang en`,
  wrongOption: (name) => `The option “${name}” does not exist or is written wrongly. See --help`,
  wrongValue: (option, value) => `--${option}: “${value}” cannot be used`,
  missingArgument: (name) => `${name} is missing. See --help`,
  broken: 'The program failed unexpectedly:',
}

export const cliWords = { vi, en } as const

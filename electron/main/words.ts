/** The words of the menu and the system's dialogs. A key that one language lacks does not compile. */
import type { OpenFailure, WindowKind } from '#core/contract/contract.ts'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import type { FoundFormat } from '#core/contract/file-formats.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'

/** Why a file named outside the pages could not be opened. */
export type FileFailure = OpenFailure | 'missing' | 'not-a-file'

/** All words in one language. */
export interface Words {
  readonly menu: {
    readonly file: string
    readonly open: string
    readonly quit: string
    readonly edit: string
    readonly undo: string
    readonly redo: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly windows: string
    readonly close: string
    readonly language: string
  }
  readonly windows: Readonly<Record<WindowKind, string>>
  readonly openDialog: {
    readonly title: string
    /** The kind of files that can be opened. */
    readonly speeches: string
    readonly all: string
  }
  readonly notOpened: {
    /** What happened: `{file}` is the file's name. */
    readonly message: string
    readonly ok: string
    /** Why, and what to do. */
    readonly reasons: Readonly<Record<FileFailure, string>>
    /** What stands for `{found}` in the reason 'other-format'. */
    readonly found: Readonly<Record<FoundFormat, string>>
    /** What is safe. */
    readonly safe: string
  }
  readonly leaving: {
    readonly message: string
    readonly detail: string
    readonly stay: string
    readonly leave: string
  }
  readonly notStarted: {
    readonly title: string
    /** What is safe and what to do: `{folder}` is the data folder, `{cause}` the system's own words. */
    readonly text: string
  }
}

const megabytes = Math.floor(LARGEST_FILE / 1024 / 1024)

const zh: Words = {
  menu: {
    file: '文件',
    open: '打开讲稿…',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    windows: '窗口',
    close: '关闭窗口',
    language: '语言 Language',
  },
  windows: {
    studio: '备稿',
    prompter: '提词器',
    audience: '大屏',
    console: '控制台',
    hands: '按键与设备',
    room: '会场',
    rehearsal: '排练',
  },
  openDialog: { title: '打开讲稿', speeches: '讲稿', all: '所有文件' },
  notOpened: {
    message: '没有打开 {file}',
    ok: '知道了',
    reasons: {
      missing: '没有这个文件。它可能改了名，或者移到了别处。',
      'not-a-file': '这不是一个文件。请选讲稿文件本身。',
      empty: '文件是空的。请检查是不是选错了文件。',
      'too-large': `文件太大，最多 ${megabytes} MB。请只留讲稿的文字。`,
      'unknown-format': '这种格式打不开。请另存为纯文本（.txt）再打开。',
      'not-text': '文件里不是文字。请另存为纯文本（.txt）再打开。',
      unreadable: '文件读不出来。请检查它是否完好、有没有权限读取。',
      'nothing-spoken': '文件里没有可念的正文。请检查是不是选错了文件。',
      encrypted: '文件设了密码。请在原来的软件里打开，去掉密码后另存一份，再打开那一份。',
      scanned: '文件里只有图片，没有文字，大概是扫描件。请用文字识别软件转成文字，或向作者要原稿。',
      damaged: '文件不完整，后面缺了一部分或里面有损坏。请重新拷贝或重新下载后再打开。',
      'too-large-inside':
        '文件解开后太大，不像是讲稿，已停止读取。请在原来的软件里只留文字，另存后再打开。',
      'other-format': '这个文件其实是{found}。请找到真正的讲稿文件，或另存为 .docx 再打开。',
      'too-slow': '读这个文件用的时间太长，已停止。请在原来的软件里另存为纯文本（.txt）再打开。',
    },
    found: {
      picture: '图片',
      sound: '声音文件',
      video: '视频',
      archive: '压缩包',
      program: '程序',
      spreadsheet: '电子表格',
      'old-presentation': '旧版演示文稿（.ppt）',
      rtf: 'RTF 文档',
      ofd: 'OFD 版式文件',
      'e-book': '电子书',
      font: '字体',
      'other-document': '另一种文档',
    },
    safe: '原来打开的讲稿没有变。',
  },
  leaving: {
    message: '正在演讲，要退出吗',
    detail: '退出后大屏和提词器都会关闭。再次打开讲台可以回到讲到的位置。',
    stay: '继续演讲',
    leave: '退出',
  },
  notStarted: {
    title: '讲台没有启动',
    text: '数据文件夹用不了：{folder}\n讲稿和记录没有改动。请确认这个文件夹可以读写、磁盘没有满，再打开一次。\n\n{cause}',
  },
}

const en: Words = {
  menu: {
    file: 'File',
    open: 'Open speech…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    windows: 'Windows',
    close: 'Close window',
    language: '语言 Language',
  },
  windows: {
    studio: 'Studio',
    prompter: 'Prompter',
    audience: 'Hall screen',
    console: 'Console',
    hands: 'Keys and devices',
    room: 'Room',
    rehearsal: 'Rehearsal',
  },
  openDialog: { title: 'Open speech', speeches: 'Speeches', all: 'All files' },
  notOpened: {
    message: '{file} was not opened',
    ok: 'OK',
    reasons: {
      missing: 'There is no such file. It may have been renamed or moved.',
      'not-a-file': 'This is not a file. Choose the speech’s own file.',
      empty: 'The file is empty. Check that it is the right one.',
      'too-large': `The file is too large, ${megabytes} MB at most. Keep only the text of the speech.`,
      'unknown-format': 'This kind of file can’t be opened. Save it as plain text (.txt) first.',
      'not-text': 'The file does not hold text. Save it as plain text (.txt) first.',
      unreadable: 'The file can’t be read. Check that it is sound and that you may read it.',
      'nothing-spoken':
        'There is nothing to be spoken in the file. Check that it is the right one.',
      encrypted:
        'The file asks for a password. Open it in the program it comes from, take the password off, save a copy and open that.',
      scanned:
        'The file holds pictures of pages and no text, most likely a scan. Turn it into text with OCR, or ask the author for the original.',
      damaged: 'The file is cut off or broken inside. Copy or download it again, then open it.',
      'too-large-inside':
        'The file unpacks to more than a speech can be, so reading stopped. Keep only the text in the program it comes from, save it and open that.',
      'other-format':
        'The file is really {found}. Find the speech’s own file, or save it as .docx and open that.',
      'too-slow': 'Reading the file takes too long and was stopped. Save it as plain text (.txt).',
    },
    found: {
      picture: 'a picture',
      sound: 'a sound file',
      video: 'a video',
      archive: 'an archive',
      program: 'a program',
      spreadsheet: 'a spreadsheet',
      'old-presentation': 'an old presentation (.ppt)',
      rtf: 'an RTF document',
      ofd: 'an OFD document',
      'e-book': 'an e-book',
      font: 'a font',
      'other-document': 'another kind of document',
    },
    safe: 'The speech that was open has not changed.',
  },
  leaving: {
    message: 'A speech is being given. Quit?',
    detail:
      'The hall screen and the prompter will close. Opening Rostrum again leads back to this place.',
    stay: 'Go on',
    leave: 'Quit',
  },
  notStarted: {
    title: 'Rostrum did not start',
    text: 'The data folder cannot be used: {folder}\nSpeeches and records are as they were. See that the folder can be read and written and the disk is not full, then open Rostrum again.\n\n{cause}',
  },
}

/** The words of each language. */
export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { 'zh-CN': zh, en }

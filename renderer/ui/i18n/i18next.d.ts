import type { resources } from './start.ts'

// Makes t() refuse a key that does not exist.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: (typeof resources)['zh-CN']
    returnNull: false
  }
}

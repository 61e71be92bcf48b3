/** Gives Ant Design the look's colours and the interface's language; both follow the system and the settings. */
import { ConfigProvider, theme, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colour, useDarkness } from '#renderer/ui/theme/colour.ts'

/** The locales of Ant Design for the interface's languages; Chinese where another is asked for. */
const LOCALES = new Map([
  ['zh-CN', zhCN],
  ['en', enUS],
])

/** Greys for everything: the one accent means live, and nothing in the studio is. */
function themeOf(dark: boolean): ThemeConfig {
  const text = colour('--text')
  const quiet = colour('--text-quiet')
  const ground = colour('--ground')
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: text,
      colorPrimaryHover: quiet,
      colorPrimaryActive: quiet,
      colorPrimaryBorder: quiet,
      colorTextLightSolid: ground,
      colorInfo: quiet,
      colorWarning: colour('--watch'),
      colorWarningBg: colour('--surface-raised'),
      colorWarningBorder: colour('--watch'),
      colorError: colour('--live'),
      colorSuccess: colour('--fine'),
      colorText: text,
      colorTextSecondary: quiet,
      colorTextTertiary: quiet,
      colorTextDescription: quiet,
      colorTextPlaceholder: quiet,
      colorBgLayout: ground,
      colorBgContainer: colour('--surface'),
      colorBgElevated: colour('--surface-raised'),
      colorBorder: quiet,
      colorBorderSecondary: colour('--line'),
      colorSplit: colour('--line'),
      colorLink: text,
      colorLinkHover: quiet,
      colorLinkActive: quiet,
      fontFamily: 'var(--font-ui)',
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 36,
      controlHeightLG: 44,
      motion: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
  }
}

/** Ant Design's settings for the studio below it. */
export function StudioTheme({ children }: { children: ReactNode }) {
  const dark = useDarkness()
  const { i18n } = useTranslation()
  return (
    <ConfigProvider
      theme={themeOf(dark)}
      locale={LOCALES.get(i18n.language) ?? zhCN}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}

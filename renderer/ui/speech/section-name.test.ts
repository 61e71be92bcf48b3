import { expect, it } from 'vitest'
import { sectionName } from './section-name.ts'

it('sets number and heading as Chinese and Latin text set them', () => {
  expect(sectionName({ number: '一、', heading: '加强学习' })).toBe('一、加强学习')
  expect(sectionName({ number: '(1)', heading: 'Water first' })).toBe('(1) Water first')
  expect(sectionName({ number: '（二）', heading: '抓好落实' })).toBe('（二）抓好落实')
  expect(sectionName({ number: '(二)', heading: '抓好落实' })).toBe('(二)抓好落实')
  expect(sectionName({ number: '1.', heading: 'Growth' })).toBe('1. Growth')
  expect(sectionName({ number: '', heading: 'Growth' })).toBe('Growth')
})

/** Whether this page is on another device (core/contract/second-device.ts): it may do less, and other windows are not here. */
export const onOtherDevice = (): boolean => new URLSearchParams(location.search).has('device')

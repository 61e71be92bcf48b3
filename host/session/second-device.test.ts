import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSecondDevice, type Network, type ServeDevices } from './second-device.ts'

const WIFI: Network = { name: 'wlan0', address: '192.168.1.7' }
const CABLE: Network = { name: 'eth0', address: '10.0.0.2' }

/** A second device on these networks; what it serves on, and what was told. */
function made(first: readonly Network[]) {
  let networks = first
  const problems: string[] = []
  const open = new Set<string>()
  let devices = 0
  let come = () => {}
  const device = createSecondDevice({
    networks: () => networks,
    onProblem: (sentence) => problems.push(sentence),
  })
  const serve: ServeDevices = (address, onDevices) => {
    if (address.startsWith('203.')) return Promise.reject(new Error('no such address'))
    open.add(address)
    come = () => {
      devices += 1
      onDevices()
    }
    return Promise.resolve({
      url: `http://${address}/`,
      devices: () => devices,
      close: () => {
        open.delete(address)
        return Promise.resolve()
      },
    })
  }
  device.serveWith(serve)
  return {
    device,
    open,
    problems,
    come: () => come(),
    move: (next: readonly Network[]) => {
      networks = next
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('nothing is served until a person opens it, and nothing after it is closed', async () => {
  const { device, open } = made([WIFI, CABLE])
  expect(device.told()).toEqual({ on: false, addresses: [], connected: 0 })
  expect(await device.open()).toBeNull()
  expect([...open]).toEqual(['192.168.1.7', '10.0.0.2'])
  expect(device.told()).toEqual({
    on: true,
    addresses: [
      { network: 'wlan0', url: 'http://192.168.1.7/' },
      { network: 'eth0', url: 'http://10.0.0.2/' },
    ],
    connected: 0,
  })
  await device.close()
  expect([...open]).toEqual([])
  expect(device.told()).toEqual({ on: false, addresses: [], connected: 0 })
})

test('a machine in no network is told so', async () => {
  const { device, open } = made([])
  expect(await device.open()).toBe('NO_NETWORK')
  expect([...open]).toEqual([])
  expect(device.told().on).toBe(false)
})

test('where no address can be served it is not open, and where one can it is', async () => {
  const bad: Network = { name: 'vpn', address: '203.0.113.1' }
  const { device, problems } = made([bad])
  expect(await device.open()).toBe('NOT_SERVED')
  expect(problems).toHaveLength(1)
  const both = made([bad, WIFI])
  expect(await both.device.open()).toBeNull()
  expect(both.device.told().addresses).toHaveLength(1)
})

test('nobody to serve it: not open', async () => {
  const device = createSecondDevice({ networks: () => [WIFI], onProblem: () => undefined })
  expect(await device.open()).toBe('NOT_SERVED')
})

test('the network changes: the old address is closed, the new one is there', async () => {
  const { device, open, move } = made([WIFI])
  await device.open()
  move([])
  await vi.advanceTimersByTimeAsync(3000)
  expect(device.told()).toEqual({ on: true, addresses: [], connected: 0 })
  move([CABLE])
  await vi.advanceTimersByTimeAsync(3000)
  expect([...open]).toEqual(['10.0.0.2'])
  await device.close()
  move([WIFI])
  await vi.advanceTimersByTimeAsync(9000)
  expect([...open]).toEqual([])
})

test('a device that comes is told of', async () => {
  const { device, come } = made([WIFI])
  await device.open()
  const told = vi.fn<() => void>()
  const stop = device.subscribe(told)
  come()
  expect(told).toHaveBeenCalledOnce()
  expect(device.told().connected).toBe(1)
  stop()
})

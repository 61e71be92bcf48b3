/** For tests and benchmarks: `length` characters in clauses of twelve. Two seeds give no words in the same order. */
export function otherWords(length: number, seed: number): string {
  let text = ''
  for (let at = 0, number = seed; at < length; at += 1) {
    number = (number * 1_103_515_245 + 12_345) % 2_147_483_648
    text += at % 12 === 11 ? '，' : String.fromCharCode(0x4e00 + (number % 2000))
  }
  return text
}

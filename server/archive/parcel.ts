// How what was read of an archive comes out of its thread: a short head that says what follows, and pictures as they are, so that
// the server's own thread has little to parse. Called by the thread and by `archives`.
import type { Result } from '../../shared/result.ts'
import type { Refused } from './model.ts'
import type { ReadArchive } from './read.ts'

type Head = Result<
  Omit<ReadArchive, 'pictures'> & {
    readonly pictures: readonly { readonly id: string; readonly size: number }[]
  },
  Refused
>

const headSize = 4

export const packed = (read: Result<ReadArchive, Refused>): Uint8Array => {
  const pictures = read.ok ? read.value.pictures : []
  const sizes = pictures.map(({ id, bytes }) => ({ id, size: bytes.byteLength }))
  const head: Head = read.ok ? { ok: true, value: { ...read.value, pictures: sizes } } : read
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(headSize)
  length.writeUInt32BE(text.byteLength)
  return new Uint8Array(Buffer.concat([length, text, ...pictures.map(({ bytes }) => bytes)]))
}

export const unpacked = (parcel: Uint8Array): Result<ReadArchive, Refused> => {
  const buffer = Buffer.from(parcel.buffer, parcel.byteOffset, parcel.byteLength)
  const length = buffer.readUInt32BE(0)
  // Our own thread wrote it.
  const head = JSON.parse(buffer.toString('utf8', headSize, headSize + length)) as Head
  if (!head.ok) return head
  let at = headSize + length
  const pictures = head.value.pictures.map(({ id, size }) => {
    const bytes = new Uint8Array(buffer.subarray(at, at + size))
    at += size
    return { id, bytes }
  })
  return { ok: true, value: { ...head.value, pictures } }
}

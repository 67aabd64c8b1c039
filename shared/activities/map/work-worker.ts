// Runs beside the page, so that laying out thousands of chips stops no frame of it. Opened by use-worked.ts; a task in, its
// answer out, in the order in which they came.
import { perform, type Task } from './work.ts'

addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(perform(data)))

// The house style of whoever runs the server: what a report looks like, never what it says. Read at start by `house-style`.

export interface HouseStyle {
  /** A picture for the title page; `width` and `height` in its own pixels. */
  readonly logo: {
    readonly bytes: Uint8Array
    readonly type: 'png' | 'jpg'
    readonly width: number
    readonly height: number
  } | null
  /** `#rrggbb`, of headings and bars: readable on white. */
  readonly colour: string
  /** Of Word files: a font that the readers' computers have. PDF keeps its own, which has all six languages. */
  readonly font: string
}

/** Ours: the pen of the screens, and a font that every office program has or has a twin of. */
export const plainHouse: HouseStyle = { logo: null, colour: '#20419a', font: 'Arial' }

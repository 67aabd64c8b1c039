// The little of pdfkit that the tagged files need; the package brings no types of its own.
declare module 'pdfkit' {
  /** A marked piece of one page's content. */
  interface StructureContent {
    readonly refs: readonly unknown[]
  }
  interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement
    end(): void
  }
  interface StructureOptions {
    readonly title?: string
    readonly lang?: string
    readonly alt?: string
    readonly actual?: string
    readonly scope?: 'Column' | 'Row' | 'Both'
  }
  interface DocumentOptions {
    readonly tagged: boolean
    readonly lang: string
    readonly displayTitle: boolean
    readonly autoFirstPage: boolean
    readonly pdfVersion: string
    readonly info: { readonly [key: string]: string | Date }
  }
  class PdfKitDocument {
    constructor(options: DocumentOptions)
    struct(type: string, options?: StructureOptions): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: string, options?: { readonly actual?: string; readonly type?: string }): this
    markStructureContent(tag: string): StructureContent
    endMarkedContent(): this
    on(event: 'data', listen: (chunk: Uint8Array) => void): this
    on(event: 'end', listen: () => void): this
    on(event: 'error', listen: (error: Error) => void): this
  }
  export default PdfKitDocument
  export type { StructureElement, StructureContent }
}

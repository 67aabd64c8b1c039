// Gives a laid-out document its structure, for who reads by ear: headings, paragraphs, tables, lists, pictures with words, in
// reading order; all else is decoration. The layout library knows nothing of structure, so marks are hung between its nodes as
// empty canvases, which are drawn (that is: called) in their turn. Called by `render`.
import type PdfKitDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'

export type TagType =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'

/**
 * What a node is. The same object on all nodes that a page break made of one: make one per element, and do not share it.
 * `artifact`: nothing to read, such as a rule or a page number.
 */
export type Tag =
  | {
      readonly type: TagType
      /** Of the content, where it is not the document's. */
      readonly lang?: string
      /** What a picture shows, in words. */
      readonly alt?: string
      /** The text in reading order, where what is drawn is shaped otherwise. */
      readonly actual?: string
      readonly scope?: 'Column' | 'Row'
    }
  | 'artifact'

/** A node as the layout library leaves it. */
export interface LaidNode {
  readonly type: string
  readonly props?: { readonly tag?: Tag; readonly fixed?: boolean; readonly [prop: string]: unknown }
  readonly box?: object
  readonly style?: object
  children?: readonly LaidNode[]
}

const mark = (paint: () => void): LaidNode => ({
  type: 'CANVAS',
  box: { top: 0, left: 0, width: 1, height: 1 },
  style: {},
  props: { paint },
})

/** Kept by the tag object: what a page break cut stays one element. */
type Elements = Map<Tag, StructureElement>

const draws = new Set(['TEXT', 'SVG', 'IMAGE', 'CANVAS', 'NOTE'])
const isDecorated = ({ style = {} }: LaidNode): boolean =>
  Object.keys(style).some((key) => key === 'backgroundColor' || /^border.*Width$/.test(key))

const createTagger = (pdf: PdfKitDocument) => {
  const elements: Elements = new Map()
  const seen = new Set<Tag>()

  const elementOf = (tag: Tag, parent: StructureElement): StructureElement => {
    const made = elements.get(tag)
    if (made) return made
    const { type, lang, alt, scope } =
      tag === 'artifact' ? { type: 'P', lang: undefined, alt: undefined, scope: undefined } : tag
    const element = pdf.struct(type, {
      ...(lang === undefined ? {} : { lang }),
      ...(alt === undefined ? {} : { alt }),
      ...(scope === undefined ? {} : { scope }),
    })
    parent.add(element)
    elements.set(tag, element)
    return element
  }

  const decoration = (nodes: readonly LaidNode[]): readonly LaidNode[] => [
    mark(() => pdf.markContent('Artifact', { type: 'Layout' })),
    ...nodes,
    mark(() => pdf.endMarkedContent()),
  ]

  const content = (node: LaidNode, tag: Exclude<Tag, 'artifact'>, parent: () => StructureElement) => [
    mark(() => {
      elementOf(tag, parent()).add(pdf.markStructureContent(tag.type))
      if (tag.actual !== undefined) pdf.markContent('Span', { actual: tag.actual })
    }),
    node,
    mark(() => {
      if (tag.actual !== undefined) pdf.endMarkedContent()
      pdf.endMarkedContent()
    }),
  ]

  const walk = (node: LaidNode, parent: () => StructureElement): readonly LaidNode[] => {
    const tag = node.props?.tag
    // What stands on every page is read once.
    const isRepeated = node.props?.fixed === true && (tag === undefined || seen.has(tag))
    if (tag !== undefined) seen.add(tag)
    if (tag === 'artifact' || isRepeated) return decoration([node])
    if (node.type === 'TEXT' || tag?.type === 'Figure') return content(node, tag ?? { type: 'P' }, parent)
    if (draws.has(node.type)) return decoration([node])
    // Made when the first thing in it is drawn, so that elements stand in reading order.
    const own = tag === undefined ? parent : () => elementOf(tag, parent())
    const inner = (node.children ?? []).flatMap((child) => walk(child, own))
    if (!isDecorated(node)) {
      node.children = inner
      return [node]
    }
    node.children = [mark(() => pdf.endMarkedContent()), ...inner]
    return [mark(() => pdf.markContent('Artifact', { type: 'Layout' })), node]
  }
  return walk
}

/** Changes the laid-out tree in place: draw it afterwards with this very `pdf`. */
export const addTags = (layout: LaidNode, pdf: PdfKitDocument): void => {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const walk = createTagger(pdf)
  for (const page of layout.children ?? [])
    page.children = (page.children ?? []).flatMap((node) => walk(node, () => root))
}

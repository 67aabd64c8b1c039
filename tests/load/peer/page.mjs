// The page of the peer: an Excalidraw with as many notes as it is told. Bundled and served by tests/load/kit/peer.ts.
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const papers = ['#fff3bf', '#d3f9d8', '#d0ebff', '#ffe3e3']

/** A sheet that is as much wider than high as the window: all of it is seen at the start, as the map is. */
const noteAt = (text, n, columns) => ({
  type: 'rectangle',
  id: `note-${n}`,
  x: (n % columns) * 220,
  y: Math.floor(n / columns) * 110,
  width: 200,
  height: 90,
  backgroundColor: papers[n % papers.length],
  fillStyle: 'solid',
  roughness: 0,
  label: { text, fontSize: 20, fontFamily: 2 },
})

const toElements = (texts, from, columns) =>
  convertToExcalidrawElements(
    texts.map((text, n) => noteAt(text, from + n, columns)),
    { regenerateIds: false },
  )

/** Draws the notes; gives what the script asks of it. */
window.showNotes = (texts) => {
  const columns = Math.ceil(Math.sqrt(texts.length * 0.9))
  let elements = toElements(texts, 0, columns)
  return new Promise((done) => {
    const ready = (api) => {
      window.peer = {
        ready: () => api.getSceneElements().length,
        whole: () => api.scrollToContent(elements, { fitToContent: true, animate: false }),
        /** At the same zoom, with the middle of the notes in the middle of the window. */
        near: () => {
          const notes = elements.filter(({ type }) => type === 'rectangle')
          const row = Math.floor(notes.length / columns / 2)
          api.scrollToContent(notes[row * columns + Math.floor(columns / 2)], { animate: false })
        },
        tool: (type) => api.setActiveTool({ type }),
        selected: () => Object.keys(api.getAppState().selectedElementIds)[0] ?? null,
        clear: () => api.updateScene({ appState: { selectedElementIds: {} } }),
        /** Where the note lies that is nearest to the middle of the window. */
        point: () => {
          const { zoom, scrollX, scrollY } = api.getAppState()
          const points = api
            .getSceneElements()
            .filter(({ type }) => type === 'rectangle')
            .map(({ x, y, width, height }) => ({
              x: (x + width / 2 + scrollX) * zoom.value,
              y: (y + height / 2 + scrollY) * zoom.value,
            }))
          const far = ({ x, y }) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2)
          return points.toSorted((a, b) => far(a) - far(b))[0]
        },
        /** How many notes lie in the window: those that are drawn. */
        drawn: () => {
          const { zoom, scrollX, scrollY } = api.getAppState()
          return api.getSceneElements().filter(({ type, x, y, width, height }) => {
            const [left, top] = [(x + scrollX) * zoom.value, (y + scrollY) * zoom.value]
            const isIn = left < innerWidth && left + width * zoom.value > 0
            return type === 'rectangle' && isIn && top < innerHeight && top + height * zoom.value > 0
          }).length
        },
        add: (more) => {
          elements = [...elements, ...toElements(more, elements.length / 2, columns)]
          api.updateScene({ elements })
        },
      }
      done()
    }
    createRoot(document.querySelector('#root')).render(
      createElement(
        'div',
        { style: { position: 'fixed', inset: 0 } },
        createElement(Excalidraw, { excalidrawAPI: ready, initialData: { elements, scrollToContent: true } }),
      ),
    )
  })
}

// @vitest-environment happy-dom
// The page with answers on the phone that wrote: its own notes on top, taken from the page and this phone alone.
import { describe, expect, it } from 'vitest'
import { putOwn } from './own-list.ts'

const page = `<section id="own" hidden><ul></ul></section>
  <ul><li class="point" data-notes="a b"><div class="answer"><p>Meegenomen</p></div></li></ul>
  <template id="signs"><i data-prompt="0"><svg class="silent"></svg></i><i data-prompt="2"><svg class="two"></svg></i></template>
  <template id="apart"><div data-notes="c"><div class="answer"><p>Doorgegeven</p></div></div></template>`

describe('[FB9] own notes on the page with answers', () => {
  it('stand on top, each in its own words with its answer, also when the page does not show it', () => {
    document.body.innerHTML = page
    const note = { prompt: 2, text: '<b>Bank</b>' }
    expect(
      putOwn(document, [
        { ...note, note: 'b' },
        { ...note, note: 'c', text: 'Stil' },
        { ...note, note: 'z' },
      ]),
    ).toBe(2)
    const own = document.querySelector<HTMLElement>('#own')
    expect(own?.hidden).toBe(false)
    expect([...(own?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
      '<b>Bank</b>Meegenomen',
      'StilDoorgegeven',
    ])
    expect(own?.querySelector('b')).toBeNull()
  })

  it('carry the sign of their prompt, or that of the silent table', () => {
    document.body.innerHTML = page
    putOwn(document, [
      { note: 'a', prompt: 2, text: 'Bank' },
      { note: 'c', prompt: 0, text: 'Stil' },
    ])
    expect([...document.querySelectorAll('#own .line svg')].map((one) => one.getAttribute('class'))).toEqual([
      'two',
      'silent',
    ])
  })

  it('are nothing on a device that wrote nothing', () => {
    document.body.innerHTML = page
    expect(putOwn(document, [])).toBe(0)
    expect(document.querySelector<HTMLElement>('#own')?.hidden).toBe(true)
  })
})

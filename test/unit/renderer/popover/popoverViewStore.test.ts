/** Where this window goes, and what gets the focus when the person comes back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { showDay, showEdit, showNew, tidy, useView, wasLeft } from '../../../../renderer/popover/popoverViewStore.ts'

beforeEach(() => {
  useView.setState(useView.getInitialState(), true)
})

describe('an editor that was left', () => {
  it('gives the focus back to the row of its entry, once', () => {
    showEdit('e1')
    showDay()
    expect(wasLeft('e2')).toBe(false)
    expect(wasLeft('e1')).toBe(true)
    expect(wasLeft('e1')).toBe(false)
  })
  it('gives it to no row while it is open, nor after a new entry', () => {
    showEdit('e1')
    expect(wasLeft('e1')).toBe(false)
    showNew()
    showDay()
    expect(wasLeft('e1')).toBe(false)
  })
  it('has nothing to give in a popover that was closed meanwhile', () => {
    showEdit('e1')
    showDay()
    tidy()
    expect(wasLeft('e1')).toBe(false)
  })
})

/** Where this window goes, and what gets the focus when the person comes back. */
import { beforeEach, describe, expect, it } from 'vitest'
import {
  showDay,
  showEdit,
  showNew,
  resetOnHide,
  usePopoverView,
  takesRefocus,
} from '../../../../renderer/popover/popoverViewStore.ts'

beforeEach(() => {
  usePopoverView.setState(usePopoverView.getInitialState(), true)
})

describe('an editor that was left', () => {
  it('gives the focus back to the row of its entry, once', () => {
    showEdit('e1')
    showDay()
    expect(takesRefocus('e2')).toBe(false)
    expect(takesRefocus('e1')).toBe(true)
    expect(takesRefocus('e1')).toBe(false)
  })
  it('gives it to no row while it is open, nor after a new entry', () => {
    showEdit('e1')
    expect(takesRefocus('e1')).toBe(false)
    showNew()
    showDay()
    expect(takesRefocus('e1')).toBe(false)
  })
  it('has nothing to give in a popover that was closed meanwhile', () => {
    showEdit('e1')
    showDay()
    resetOnHide()
    expect(takesRefocus('e1')).toBe(false)
  })
})

/** What the parts say that every window uses, in English; this is what there is to be said in the other languages too. */

export const en = {
  find: { back: 'Back', backKey: 'Back (Esc)', type: 'Type a word or two.' },
  noAnswer: {
    title: 'Stint did not answer',
    action: 'Try again; if it stays, quit Stint and start it anew. Nothing that was answered is lost.',
  },
  theServer: 'The server',
}

export type Words = typeof en

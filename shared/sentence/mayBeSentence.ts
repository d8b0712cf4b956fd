/** Whether a query may say when or hold a tag: so cheap a test that it may follow every key. Pure. */
export const mayBeSentence = (text: string): boolean => /\d|(?:^|\s)#\p{L}/u.test(text)

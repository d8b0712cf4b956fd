/** Fernhill Studio, a small agency: every sandbox serves as much of it as its system can hold. */

export const CUSTOMERS = ['Acme', 'Große Söhne & Co', 'Northlight Energy', 'Ærø Maritime Museum', 'Internal'] as const

export type CustomerName = (typeof CUSTOMERS)[number]

export interface ProjectFacts {
  customer: CustomerName
  color: string
  /** Work on it is paid for by somebody unless told. */
  billable?: false
  tasks: readonly string[]
}

export const PROJECTS = {
  'Website Relaunch': {
    customer: 'Acme',
    color: '#1e90ff',
    tasks: ['Home page', 'Image style', 'Danish texts', 'Sign-off'],
  },
  'Online Shop': { customer: 'Acme', color: '#00bfff', tasks: ['Checkout', 'Product pages', 'Proofreading'] },
  Support: { customer: 'Acme', color: '#808080', tasks: [] },
  'Mobile App': { customer: 'Acme', color: '#008080', tasks: ['Prototype', 'Icons', 'Notifications', 'Store release'] },
  'ERP Rollout': { customer: 'Große Söhne & Co', color: '#ffa500', tasks: ['Interviews', 'Go-live'] },
  'Stock & Warehouse': { customer: 'Große Söhne & Co', color: '#a52a2a', tasks: ['Scanner', 'Stocktaking'] },
  Training: { customer: 'Große Söhne & Co', color: '#ffd700', tasks: ['Course material'] },
  'Price List 2026': { customer: 'Große Söhne & Co', color: '#ee82ee', tasks: ['Calculator'] },
  'Customer Portal': {
    customer: 'Northlight Energy',
    color: '#008000',
    tasks: ['Login', 'Bills', 'Meter readings', 'Statistics'],
  },
  'Smart Meter': {
    customer: 'Northlight Energy',
    color: '#9acd32',
    tasks: ['Script', 'Animation', 'Sound & music', 'Subtitles'],
  },
  'Data Migration': {
    customer: 'Northlight Energy',
    color: '#000080',
    tasks: ['Research', 'Customers', 'Contracts', 'Old bills'],
  },
  'Accessibility Review of Every Public Page': {
    customer: 'Northlight Energy',
    color: '#800080',
    tasks: ['Review', 'Report', 'Corrections'],
  },
  'Audio Guide': { customer: 'Ærø Maritime Museum', color: '#ff00ff', tasks: ['Book the speaker', 'Recording', 'Cut'] },
  'Ticket Shop': { customer: 'Ærø Maritime Museum', color: '#ff0000', tasks: [] },
  'Digital Collection': { customer: 'Ærø Maritime Museum', color: '#f0e68c', tasks: ['Photography'] },
  'Special Exhibition Ω': {
    customer: 'Ærø Maritime Museum',
    color: '#add8e6',
    tasks: ['Logo', 'Colours', 'Handbook'],
  },
  'Café Ærø': { customer: 'Ærø Maritime Museum', color: '#deb887', tasks: ['Façade sign', 'Menu cards', 'Photos'] },
  Administration: {
    customer: 'Internal',
    color: '#c0c0c0',
    billable: false,
    tasks: ['Meetings', 'Office', 'Learning', 'Invoices'],
  },
  Recruiting: { customer: 'Internal', color: '#ffdab9', billable: false, tasks: [] },
  'Further Training': { customer: 'Internal', color: '#808000', billable: false, tasks: [] },
  Breaks: { customer: 'Internal', color: '#d2d6de', billable: false, tasks: [] },
} as const satisfies Record<string, ProjectFacts>

export type ProjectName = keyof typeof PROJECTS
export type TaskName = (typeof PROJECTS)[ProjectName]['tasks'][number]

export interface ActivityFacts {
  /** Any unless told. */
  project?: ProjectName
  billable?: false
}

/** What is done in projects. */
export const ACTIVITIES = {
  Coding: {},
  'Concept & Design': {},
  Meeting: { billable: false },
  Testing: {},
  'Project Management': {},
  Documentation: {},
  Travel: { billable: false },
  Editing: { project: 'Website Relaunch' },
  'On Call': { project: 'Support' },
  'Workshop on Site': { project: 'Training' },
  'Studio Recording': { project: 'Audio Guide' },
  Preparation: { project: 'Training' },
} as const satisfies Record<string, ActivityFacts>

export type ActivityName = keyof typeof ACTIVITIES

/** Who works there; Anna is the person at the desk. */
export const PEOPLE = {
  anna: 'Anna Bergström',
  grace: 'Grace Turner',
  søren: 'Søren Østergaard',
  åsa: 'Åsa Åkerman',
  jürgen: 'Jürgen Groß',
  tom: 'Tom Hill',
}

/** Typed as the keys that stand there. */
export const namesOf = <T extends object>(all: T) => Object.keys(all) as (keyof T & string)[]

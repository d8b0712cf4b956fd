/** What changed between the releases of Kimai 1 (page). */
export interface Features {
  /** 1.1: an empty id stops the first running record, empty ids start the last project and task again. */
  emptyIds: boolean
  /** 1.2: getVersion. */
  getVersion: boolean
  /** 1.3.0: updateActiveRecording, and the description in getActiveRecording. */
  updateActive: boolean
  /** 1.3.2: startRecord answers the new record's id. */
  startAnswersId: boolean
}

export function featuresOf(version: string): Features {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0)
  const number = major * 10_000 + minor * 100 + patch
  return {
    emptyIds: number >= 10_100,
    getVersion: number >= 10_200,
    updateActive: number >= 10_300,
    startAnswersId: number >= 10_302,
  }
}

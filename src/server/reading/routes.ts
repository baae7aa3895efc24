import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { chooseReading } from './choose-reading.ts'
import { declareFact } from './declare-fact.ts'
import { listReadings } from './list-readings.ts'
import { readFigureHistory } from './read-figure-history.ts'
import { recordReading } from './record-reading.ts'
import { recordReadings } from './record-readings.ts'
import { stateNotApplicable } from './state-not-applicable.ts'

export function readingRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listReadings, listReadings)
  mount(app, deps, api.recordReading, recordReading)
  mount(app, deps, api.recordReadings, recordReadings)
  mount(app, deps, api.chooseReading, chooseReading)
  mount(app, deps, api.readFigureHistory, readFigureHistory)
  mount(app, deps, api.declareFact, declareFact)
  mount(app, deps, api.stateNotApplicable, stateNotApplicable)
}

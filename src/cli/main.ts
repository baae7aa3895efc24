#!/usr/bin/env node
import { runCommand } from './run-command.ts'
import { endQuietlyWithPipe, terminal } from './terminal.ts'

endQuietlyWithPipe()
process.exitCode = await runCommand(process.argv.slice(2), terminal)

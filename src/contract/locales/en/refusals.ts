import type { refusals as vi } from '../vi/refusals.ts'

/** Why the product says no and what to do; `{words}` are the refusal's details. */
export const refusals = {
  bad_input: 'What was sent is not right; look at the marked fields.',
  not_signed_in: 'You are not signed in, or the session has ended. Sign in again.',
  wrong_credentials: 'The login or the password is wrong.',
  not_allowed: 'Your account has not been given the right to do this.',
  not_found: 'Not found, or outside what you may see.',
  changed_meanwhile:
    'Somebody else has just changed this. Look at the value there and at yours, then choose.',
  already_exists: 'It is there already; open it to change it.',
  too_large: 'What was sent is larger than allowed.',
  too_many_attempts: 'Too many attempts. Wait {seconds} seconds, then try again.',
  link_expired: 'The link has been used or has expired. Get a new one with “vedich init”.',
  pack_faulty: 'The rule set has faults and was not issued; see each fault below.',
  workspace_faulty: 'The workspace has faults and was not imported; see each fault below.',
  locked_period: 'The figures are closed; ask the standing agency to unlock them first.',
  trial_only: 'Only in a trial.',
  starting_up: 'The server is starting. Try again in a few seconds.',
  database_away: 'The database cannot be reached; nothing was stored. Try again.',
  storage_full: 'The disk is full; nothing was stored. Tell the administrator.',
  newer_schema:
    'The data were made by a newer version (schema {found}, this one knows {known}). Install the newer version.',
  database_start_failed:
    'The database that came with the program did not start: {detail}. See postgres/postgres.log in the data folder, or point DATABASE_URL at another PostgreSQL.',
  database_unreachable:
    'The database of DATABASE_URL cannot be reached: {detail}. Check address, name and password, and whether PostgreSQL (15 or newer) is running.',
  database_as_root:
    'PostgreSQL does not run as root. Run as an ordinary user, or put VEDICH_DATA outside {folder}.',
  database_not_shipped:
    'No PostgreSQL is shipped for this machine ({platform}). Point DATABASE_URL at one.',
  already_serving:
    'A Về Đích server is already running on this data ({folder}). Use that one, or stop it first.',
  port_taken: 'Another program uses port {port}. Choose another one with PORT.',
  data_not_writable:
    'The folder {folder} cannot be written. Give the running user the right to write there, or choose another folder with --data.',
  data_foreign:
    '{folder} holds data of another program. Choose an empty folder (or database) for Về Đích.',
  data_missing: 'There are no data in {folder}; check --data or VEDICH_DATA.',
  data_not_empty:
    'Restore only where there are no data yet; {folder} has some. Choose an empty folder with --data; the old data are untouched.',
  backup_faulty:
    'The backup file {file} is damaged or was altered ({detail}); nothing was restored. Use another backup.',
  backup_cut:
    'The end of the backup file {file} is missing, perhaps it was not copied whole; nothing was restored. Copy it again or use another one.',
  backup_foreign: '{file} is not a backup of Về Đích.',
  file_missing: 'The file {file} cannot be read. Check its name and the right to read it.',
  file_exists: 'The file {file} exists already. Choose another name.',
  setting_faulty:
    'The setting {setting} is not right. Correct this environment variable or option.',
  broken: 'The software has a fault; what you entered was not stored. Reference: {request}',
  unreachable: 'The server cannot be reached. Check the network, then try again.',
} satisfies Record<keyof typeof vi, string>

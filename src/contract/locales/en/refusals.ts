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
  link_expired:
    'The link was used or has expired. Ask an administrator for a new one (who installs: the command “vedich init”).',
  confirm_needed: 'This needs your password again.',
  code_wrong:
    'The code is wrong, was used or has expired. Take a new one from your phone, or sign in again from the start.',
  last_administrator: 'This is the last administrator. Give the role to somebody else first.',
  directory_away:
    'The sign-in system {name} cannot be reached. Try again later, or sign in with a password.',
  directory_refused: 'This sign-in was not accepted. Begin to sign in again.',
  no_account:
    'You are signed in at {name}, but this identity belongs to no account here. Ask an administrator.',
  mail_not_set:
    'It cannot go by mail: the server has no mail, or the person has no address. Use a link.',
  pack_faulty: 'The rule set has faults and was not issued; see each fault below.',
  workspace_faulty: 'The workspace has faults and was not imported; see each fault below.',
  locked_period:
    'The figures are closed (since {due}). Ask the standing agency for an extension for the unit first.',
  figure_submitted:
    'The figure was sent and waits for the standing agency. To change it, ask them to return the sheet.',
  figure_accepted:
    'The figure was accepted and is not changed directly. Ask the standing agency to reopen the sheet first.',
  sheet_empty:
    'The sheet has no figure for this; somebody may just have done it. Open the sheet again to see it as it is.',
  trial_only: 'Only in a trial.',
  starting_up: 'The server is starting. Try again in a few seconds.',
  database_away: 'The database cannot be reached; nothing was stored. Try again.',
  storage_full: 'The disk is full; nothing was stored. Tell the administrator.',
  files_away: 'The file store cannot be reached; nothing was stored. Try again in a few minutes.',
  file_lost:
    'The original is not in the file store any more. Ask the administrator to run “vedich verify” and restore it from a backup.',
  file_empty: 'The file is empty (0 bytes). Look at the original and send it again.',
  file_type:
    'This kind of file is not taken. Taken are PDF, Word, Excel, PowerPoint (.pptx), images, MP4/MOV video, CSV, plain text and ZIP; the content must fit the name.',
  file_macros:
    'The file holds macros (programs) and is not taken. Save it as .docx or .xlsx without macros, or print it to PDF.',
  file_encrypted: 'The file has a password, so nobody can read it. Remove it and send it again.',
  file_damaged:
    'The file is damaged or its end is missing. Open the original, copy or scan it again, then send it.',
  file_slow:
    'The file keeps its check busy too long and is not taken. Copy or scan it again into a lighter file.',
  file_bomb: 'The archive unpacks to more than is allowed and is not taken.',
  file_path_unsafe: 'A path in the ZIP leads outside its folder; this entry is not taken.',
  file_nested: 'An archive inside an archive; unpack it and send the files inside.',
  file_infected:
    'The file is infected ({name}) and was not stored. Tell whoever is in charge of security.',
  file_name: 'The file name cannot be used. Give it another one and send it again.',
  agency_in_use:
    '{count} assignments, tasks, lists or people still name this body. Move them to another one first.',
  evidence_in_use:
    'The paper is cited, or accepted and linked to an indicator. Take those links and citations away first.',
  table_not_table:
    'This file is no spreadsheet. .xlsx, .xls, .ods and .csv are read; copy the table of a picture, PDF or Word file to Excel first.',
  table_too_large:
    'The spreadsheet is larger than is allowed. Split it into several files, or save it as .xlsx.',
  table_too_long:
    'The sheet has more than {most} rows that hold something. Split it into smaller files.',
  table_too_wide:
    'The sheet holds something beyond {most} columns. Delete the columns that are not needed.',
  table_sheet_missing: 'The file has no sheet “{sheet}”. Choose another one.',
  table_gone: 'The file was cleared away. Send it again; stored figures are untouched.',
  table_busy: 'This file is being read or stored. Wait until it is done, or cancel.',
  table_unsettled:
    '{doubtful} cells are doubtful and {wrong} are wrong, so nothing was stored. Settle each, or choose to leave them out.',
  table_changed:
    'The figures changed after the dry run, so nothing was stored. Look at the list again, then store.',
  table_foreign:
    'This template was downloaded for something else ({form}). Open that dossier and form, or download a new one.',
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

-- Reference tables: the same for every place, small, read everywhere.

create table person (
  id uuid not null primary key,
  login text not null unique,
  name text not null,
  password text not null,
  active boolean not null,
  created_at timestamptz(3) not null
);

-- `path` is the unit's line of ancestors ('/22/195/'); '/' is the whole installation.
create table role_grant (
  id uuid not null primary key,
  person uuid not null references person (id),
  role text not null,
  unit text,
  agency text,
  path text not null,
  from_day date not null,
  to_day date
);
create index role_grant_of_person on role_grant (person);

create table session (
  hash text not null primary key,
  person uuid not null references person (id),
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_of_person on session (person);
create index session_by_expiry on session (expires_at);

-- Local overlays only; shipped packs stay files. `files` are their bytes as text, which `sha256` is over.
create table pack (
  id text not null,
  version text not null,
  sha256 text not null,
  content jsonb not null,
  files jsonb not null,
  added_by text not null,
  added_at timestamptz(3) not null,
  primary key (id, version)
);

-- `dossier` null: made here, holds for every dossier under the pack; else it came with an imported workspace.
create table confirmation (
  id uuid not null primary key,
  dossier text,
  pack text not null,
  sha256 text not null,
  item text not null,
  person text not null,
  on_day date not null,
  reference text not null,
  note text
);
create index confirmation_of_dossier on confirmation (dossier);
create index confirmation_of_pack on confirmation (sha256, item);

-- Tables of a place: `province` is in every key.

-- `sequence` is the journal entry that last changed anything of the dossier.
create table dossier (
  province text not null,
  id text not null,
  path text not null,
  title text not null,
  unit text not null,
  standard text not null,
  year integer not null,
  as_of date,
  closing_on date,
  deadline date,
  packs jsonb not null,
  years jsonb not null,
  sequence bigint not null,
  created_at timestamptz(3) not null,
  primary key (province, id)
);
create index dossier_by_id on dossier (id);
create index dossier_by_path on dossier (path text_pattern_ops);
create index dossier_by_sequence on dossier (sequence);

create table unit (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  path text not null,
  code text not null,
  name text not null,
  full_name text not null,
  level text not null,
  type text not null,
  parent text,
  from_day text,
  to_day text,
  predecessors jsonb not null,
  successors jsonb not null,
  note text,
  basis text not null,
  confidence text not null,
  source text not null,
  primary key (province, dossier, id)
);
create index unit_by_id on unit (id);

create table classification (
  province text not null,
  dossier text not null,
  place integer not null,
  unit text not null,
  kind text not null,
  value text not null,
  from_day text,
  to_day text,
  ground text not null,
  basis text not null,
  confidence text not null,
  primary key (province, dossier, place)
);

create table agency (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  name text not null,
  short text,
  unit text,
  pack_agency text,
  vertical boolean not null,
  standing boolean not null,
  note text,
  primary key (province, dossier, id)
);

create table team_member (
  province text not null,
  dossier text not null,
  place integer not null,
  name text not null,
  position text,
  agency text,
  role text,
  source text,
  primary key (province, dossier, place)
);

create table parameter (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  value jsonb not null,
  primary key (province, dossier, id)
);

-- `label` is the id that the record had in the files it came from.
create table reading (
  province text not null,
  dossier text not null,
  id uuid not null,
  version integer not null,
  label text,
  unit text not null,
  path text not null,
  item text not null,
  part text not null,
  from_day date not null,
  to_day date not null,
  kind text not null,
  scope text not null,
  number double precision,
  word text,
  flag boolean,
  numerator double precision,
  denominator double precision,
  qualifier text,
  is_none boolean not null,
  state text not null,
  source text not null,
  evidence jsonb,
  page text,
  published_on date,
  recorded_on date,
  basis text,
  confidence text,
  note text,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  primary key (province, dossier, id)
);
create index reading_of_slot on reading (province, dossier, unit, item, from_day);
create index reading_of_item on reading (province, dossier, item, id);

-- `until_day`: from this day on the next version is what is known.
create table reading_version (
  province text not null,
  dossier text not null,
  reading uuid not null,
  version integer not null,
  content jsonb not null,
  until_day date not null,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  primary key (province, dossier, reading, version)
);

create table statement (
  province text not null,
  dossier text not null,
  id uuid not null,
  unit text not null,
  item text not null,
  from_day date not null,
  to_day date not null,
  kind text not null,
  chosen text,
  reason text not null,
  evidence jsonb not null,
  stated_by text not null,
  stated_on date not null,
  primary key (province, dossier, id)
);

create table recognition (
  province text not null,
  dossier text not null,
  id uuid not null,
  unit text not null,
  standard text not null,
  number text,
  day date,
  year integer,
  pack text,
  state text not null,
  rechecked_under jsonb not null,
  known_on date not null,
  source text not null,
  evidence jsonb not null,
  basis text,
  confidence text,
  note text,
  primary key (province, dossier, id)
);

-- `sha256` is what the record says, `stored` what the kept bytes are.
create table evidence (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  code text,
  title text not null,
  type text not null,
  number text,
  date date,
  issuer text,
  file text,
  sha256 text,
  stored text,
  kept_at text,
  pages integer,
  state text not null,
  restricted boolean not null,
  known_on date not null,
  source text,
  note text,
  primary key (province, dossier, id)
);

create table evidence_link (
  province text not null,
  dossier text not null,
  evidence text not null,
  place integer not null,
  item text not null,
  unit text not null,
  from_year integer not null,
  to_year integer not null,
  document text,
  pages text,
  primary key (province, dossier, evidence, place),
  foreign key (province, dossier, evidence) references evidence (province, dossier, id)
);
create index evidence_link_of_item on evidence_link (province, dossier, item, unit);

create table assignment (
  province text not null,
  dossier text not null,
  place integer not null,
  item text not null,
  unit text,
  kind text not null,
  agency text not null,
  person text,
  due date,
  years jsonb,
  decision text not null,
  from_day date not null,
  to_day date,
  primary key (province, dossier, place)
);

create table task (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  text text not null,
  agency text,
  kind text not null,
  item text,
  unit text,
  given_on date not null,
  due date,
  done_on date,
  meeting text,
  source text not null,
  primary key (province, dossier, id)
);

create table project (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  unit text not null,
  name text not null,
  decision text,
  total double precision,
  accepted double precision,
  allocated double precision,
  disbursed double precision,
  as_of date not null,
  source text not null,
  note text,
  primary key (province, dossier, id)
);

create table attachment (
  province text not null,
  dossier text not null,
  kind text not null,
  path text not null,
  place integer not null,
  text text not null,
  primary key (province, dossier, kind, path)
);

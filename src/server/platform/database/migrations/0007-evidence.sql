-- Papers get an owner (`unit`, its line of ancestors `path`, the agency that brought it), a period, versions and a trash.
-- `links_given`: how many links it ever had, so that no number is used twice.
alter table evidence
  add column version integer not null default 1,
  add column unit text,
  add column path text,
  add column agency text,
  add column period_from date,
  add column period_to date,
  add column file_name text,
  add column folder text,
  add column batch text,
  -- Title, number, issuer, code and file name without accents and case.
  add column folded text,
  add column links_given integer,
  add column added_by text,
  add column added_by_person text,
  add column added_at timestamptz(3),
  add column trashed_at timestamptz(3),
  add column trashed_by text;
update evidence set unit = dossier.unit, path = dossier.path
  from dossier where dossier.province = evidence.province and dossier.id = evidence.dossier;
create index evidence_of_file on evidence (province, dossier, stored);

-- Line of ancestors of the unit that is proven: who may see that unit's papers may see this one.
alter table evidence_link add column path text;

-- What is known of kept bytes, once for all papers of a province that have them. A paper names them by `stored`.
create table evidence_file (
  province text not null,
  sha256 text not null,
  bytes bigint not null,
  crc32 bigint not null,
  sha512 text not null,
  -- Media type and kind by the content, never by the name.
  type text not null,
  kind text not null,
  pages integer,
  -- 64 bits of a picture as 16 hexadecimal digits.
  phash text,
  scan text not null,
  added_at timestamptz(3) not null,
  primary key (province, sha256)
);

-- Every file that a paper ever had; `version` counts from 1. The newest is the paper's own `stored` too.
create table evidence_version (
  province text not null,
  dossier text not null,
  evidence text not null,
  version integer not null,
  stored text not null,
  file text not null,
  name text not null,
  added_by text,
  added_at timestamptz(3),
  primary key (province, dossier, evidence, version),
  foreign key (province, dossier, evidence) references evidence (province, dossier, id)
);
create index evidence_version_of_file on evidence_version (province, stored);
insert into evidence_version (province, dossier, evidence, version, stored, file, name)
  select province, dossier, id, 1, stored, file, regexp_replace(file, '^.*/', '')
  from evidence where stored is not null and file is not null;

-- Every code that was ever given, also to papers that are gone: none is given twice.
create table evidence_code (
  province text not null,
  dossier text not null,
  code text not null,
  evidence text not null,
  primary key (province, dossier, code)
);
insert into evidence_code (province, dossier, code, evidence)
  select province, dossier, code, min(id) from evidence where code is not null group by province, dossier, code;

-- Files on their way; their bytes are below `uploads` in the data folder until they are `done`.
create table upload (
  province text not null,
  dossier text not null,
  id uuid not null,
  unit text not null,
  path text not null,
  person text not null,
  person_name text not null,
  agency text,
  batch text not null,
  name text not null,
  folder text,
  bytes bigint not null,
  evidence text,
  restricted boolean not null,
  unpack boolean not null,
  state text not null,
  outcomes jsonb not null,
  created_at timestamptz(3) not null,
  primary key (province, dossier, id)
);
create index upload_by_id on upload (id);
create index upload_of_person on upload (province, dossier, person, batch);

-- Data sheets (unit × form × year): what was done to them, their due days and exceptions. A sheet's own state is that of its readings.

-- `stated_at` is ISO 8601 text: it is read as it was written, whatever the session's time zone.
create table sheet_round (
  province text not null,
  dossier text not null,
  id uuid not null,
  unit text not null,
  form text not null,
  year integer not null,
  act text not null,
  reason text,
  items jsonb not null,
  stated_by text not null,
  stated_at text not null,
  primary key (province, dossier, id)
);
create index sheet_round_of_sheet on sheet_round (province, dossier, unit, form, year);

create table deadline (
  province text not null,
  dossier text not null,
  id uuid not null,
  form text not null,
  year integer not null,
  due date not null,
  locks boolean not null,
  stated_by text not null,
  stated_at text not null,
  primary key (province, dossier, id)
);

create table extension (
  province text not null,
  dossier text not null,
  id uuid not null,
  unit text not null,
  form text not null,
  year integer not null,
  until_day date not null,
  reason text not null,
  stated_by text not null,
  stated_at text not null,
  primary key (province, dossier, id)
);

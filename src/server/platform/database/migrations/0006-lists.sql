-- Danh mục: what each list must hold and whose it is; its rows beside it.
create table list (
  province text not null,
  dossier text not null,
  id text not null,
  place integer not null,
  title text not null,
  kind text not null,
  columns jsonb not null,
  expected jsonb not null,
  agency text,
  person text,
  due date,
  unit text not null,
  years jsonb,
  source text not null,
  given_on date not null,
  usual text,
  note text,
  primary key (province, dossier, id)
);

-- `cells`: values by the key of the column. `version` grows with each change, so that nobody overwrites unseen.
create table list_row (
  province text not null,
  dossier text not null,
  list text not null,
  id text not null,
  place integer not null,
  version integer not null,
  unit text not null,
  cells jsonb not null,
  state text not null,
  recorded_on date,
  remark text,
  primary key (province, dossier, list, id),
  foreign key (province, dossier, list) references list (province, dossier, id)
);

-- What people said of the columns of a form's tables, by the words above them; the newest holds.
create table table_column (
  province text not null,
  dossier text not null,
  form text not null,
  header text not null,
  use jsonb not null,
  said_by text not null,
  said_at timestamptz(3) not null,
  primary key (province, dossier, form, header)
);

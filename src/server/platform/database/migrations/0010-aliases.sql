-- Tên gọi khác: how papers, tables and notices call a body or a unit beside its own name.
alter table agency add column aliases jsonb;

create table unit_alias (
  province text not null,
  dossier text not null,
  place integer not null,
  unit text not null,
  alias text not null,
  primary key (province, dossier, place)
);

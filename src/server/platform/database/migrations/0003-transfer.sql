-- The journal that came with an imported workspace, line by line as it was; the installation's own chain goes on in `journal`.
create table old_journal (
  province text not null,
  dossier text not null,
  place integer not null,
  line text not null,
  primary key (province, dossier, place)
);

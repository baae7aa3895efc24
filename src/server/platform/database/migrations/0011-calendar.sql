-- Reference table: days that the installation works or does not, beside what the law itself fixes.
create table calendar_day (
  day date not null primary key,
  kind text not null,
  name text not null,
  ground text not null,
  set_by text not null,
  set_at timestamptz(3) not null
);

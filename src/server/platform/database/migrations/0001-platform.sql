create table installation (
  id uuid not null primary key,
  schema integer not null,
  created_at timestamptz(3) not null,
  -- One row: a second one would have to carry another number.
  one integer not null default 1 unique check (one = 1)
);

create table setup_token (
  hash text not null primary key,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);

-- One chain for the installation, not one a province: its order is what it proves.
create table journal (
  sequence bigint not null primary key,
  at timestamptz(3) not null,
  actor text not null,
  act text not null,
  object text not null,
  dossier text,
  before text not null,
  after text not null,
  previous text not null,
  hash text not null
);

create index journal_of_dossier on journal (dossier, sequence);
create index journal_of_object on journal (object, sequence);

create table journal_head (
  id integer not null primary key,
  sequence bigint not null,
  hash text not null
);

insert into journal_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

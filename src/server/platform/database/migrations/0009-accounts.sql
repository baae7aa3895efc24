-- Reference tables: accounts are the same for every place.

alter table person add column email text;
create unique index person_by_email on person (email);

-- `id` names a session without its secret; `confirmed_at`: when the password was last given; `how`: by what it was opened.
alter table session add column id uuid not null default gen_random_uuid();
alter table session alter column id drop default;
alter table session add column confirmed_at timestamptz(3) not null default now();
alter table session alter column confirmed_at drop default;
alter table session add column how text not null default 'password';
alter table session alter column how drop default;
alter table session add column agent text not null default '';
alter table session alter column agent drop default;
create unique index session_by_id on session (id);

-- One-time links: only the SHA-256 of the token is kept.
create table account_link (
  hash text not null primary key,
  person uuid not null references person (id),
  kind text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index account_link_of_person on account_link (person);

-- `secret` is sealed by the key file in the data folder; `last_step`: the newest time step whose code was taken.
create table totp (
  person uuid not null primary key references person (id),
  secret text not null,
  confirmed_at timestamptz(3),
  last_step bigint not null
);

create table recovery_code (
  person uuid not null references person (id),
  hash text not null,
  used_at timestamptz(3),
  primary key (person, hash)
);

-- Who a person is at a directory.
create table identity (
  provider text not null,
  subject text not null,
  person uuid not null references person (id),
  linked_by text not null,
  linked_at timestamptz(3) not null,
  primary key (provider, subject)
);
create unique index identity_of_person on identity (person, provider);

-- A sign-in under way: after the password and before the code, or away at a directory. Only hashes of its tokens are kept.
create table sign_in_step (
  hash text not null primary key,
  kind text not null,
  person uuid references person (id),
  content jsonb not null,
  tries integer not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sign_in_step_by_expiry on sign_in_step (expires_at);

-- Uỷ quyền: the substitute acts with the absent person's grants from day to day.
create table absence (
  id uuid not null primary key,
  person uuid not null references person (id),
  substitute uuid not null references person (id),
  from_day date not null,
  to_day date not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index absence_of_substitute on absence (substitute);
create index absence_of_person on absence (person);

-- Mail that waits to be sent. Links are made when it goes, so that no secret waits here.
create table outbox (
  id uuid not null primary key,
  kind text not null,
  recipient text not null,
  created_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  tries integer not null,
  sent_at timestamptz(3),
  fault text
);
create index outbox_due on outbox (due_at);

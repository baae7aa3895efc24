-- Đọc tài liệu: how far the reading of a paper's newest file is. `stored`: the bytes that are read; `unread`: pages that
-- failed, with why; `said`: a person's word on the encoding. States `pictures` and `recognising`: its text is read, its
-- pictures wait or are being recognised.
create table paper_reading (
  province text not null,
  dossier text not null,
  evidence text not null,
  stored text not null,
  name text not null,
  state text not null,
  pages integer,
  pages_done integer not null,
  unread jsonb not null,
  failure text,
  recognised integer not null,
  confidence double precision,
  encoding jsonb,
  said text,
  proposals jsonb not null,
  changed_at timestamptz(3) not null,
  primary key (province, dossier, evidence),
  foreign key (province, dossier, evidence) references evidence (province, dossier, id) on delete cascade
);
create index paper_reading_by_state on paper_reading (state);

-- The searchable copy that was made of a scanned paper, kept as a file like every other.
create table paper_copy (
  province text not null,
  dossier text not null,
  evidence text not null,
  stored text not null,
  primary key (province, dossier, evidence),
  foreign key (province, dossier, evidence) references evidence (province, dossier, id) on delete cascade
);

-- What is searched: one row a page of a paper, one a paper (page 0), one a reading, one a row of a list. `mark`: which state of
-- the record was taken; `words`: the folded text, with the dossier as a word of its own so that one index serves all.
create table search_text (
  province text not null,
  dossier text not null,
  kind text not null,
  object text not null,
  page integer not null,
  mark text not null,
  way text,
  confidence double precision,
  text text not null,
  words tsvector not null,
  primary key (province, dossier, kind, object, page)
);
create index search_text_by_words on search_text using gin (words);

-- The journal entry up to which a dossier's records were taken into `search_text`.
create table search_state (
  province text not null,
  dossier text not null,
  sequence bigint not null,
  primary key (province, dossier)
);

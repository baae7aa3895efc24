-- Every kind has an index of its own: a word that stands on every page is found among the titles without passing the pages.
drop index search_text_by_words;
create index search_text_of_papers on search_text using gin (words) where kind = 'paper';
create index search_text_of_pages on search_text using gin (words) where kind = 'page';
create index search_text_of_lists on search_text using gin (words) where kind = 'list';
create index search_text_of_readings on search_text using gin (words) where kind = 'reading';

-- Questions among units are no permohonan of somebody outside and stand in no figure of them. And what the program before
-- could not read yet (drafts that a superior checks, material for answers, kendala) is read now: the server's feed is
-- gone through once more, while the list stays as complete as it is.

ALTER TABLE information_request ADD COLUMN material INTEGER NOT NULL DEFAULT 0;
DELETE FROM meta WHERE name = 'cursor';

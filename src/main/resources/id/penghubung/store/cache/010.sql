-- Which report a question to another unit was asked for; rows from before this script are of other channels.

ALTER TABLE information_request ADD COLUMN complaint_id TEXT;
CREATE INDEX information_request_complaint ON information_request (complaint_id);

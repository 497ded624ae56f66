-- A cycle that is over keeps its days, answers and ticks; what may stand for credit says for how much; talks and teaching have hours.
ALTER TABLE source ADD COLUMN cycles TEXT NOT NULL DEFAULT '[]'

ALTER TABLE source ADD COLUMN claimed TEXT NOT NULL DEFAULT '{}'

ALTER TABLE source ADD COLUMN said_for TEXT

ALTER TABLE presentation ADD COLUMN hours INTEGER

ALTER TABLE teaching ADD COLUMN hours INTEGER

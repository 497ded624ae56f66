-- Rows of a portfolio before each status kept the day it began.
INSERT INTO profile (id, name, degree, title, title_since, specialty, institution, department, npi, birth_date, language, answers)
VALUES (1, 'Elena Rivera', 'MD', 'Assistant professor', '2021-07-01', 'Hospital medicine', 'Duke', 'Medicine', '1234567890', '1984-02-29', 'en', '{"dea":true}')

INSERT INTO source (id, ref, catalogue_id, custom, identifier, license_type, issued, cycle_start, cycle_end, cycle_number, satisfied_by, answers, from_day, to_day, position)
VALUES ('s1', 'nc', 'us-nc', '{}', '12-345', 'MD', '2020-02-29', '2024-01-01', NULL, 2, '["moc"]', '{}', NULL, NULL, 0)

INSERT INTO activity (id, ref, title, provider, status, start_day, end_day, completed, format, hours, topics, subjects, mix, compliance, cost, funder, days_away, goals, signals, criteria, theme, felt, approved_list, notes, certificate_number)
VALUES ('a1', 'r1', 'Sepsis Ä', 'Duke', 'completed', '2026-02-10', '2026-02-11', NULL, 'grand-rounds', 150, '["patient-safety"]', '[]', '', 0, 0, '', NULL, '["g1"]', '["sig"]', '[]', '', 'high', NULL, 'note', 'N-17')

INSERT INTO credit_line (activity_id, position, amount, type, max) VALUES ('a1', 0, 175, 'ama-pra-1', 200)

INSERT INTO overrule (activity_id, position, source_id, rule, counts, why) VALUES ('a1', 0, 's1', 'total', 0, 'asked the board')

INSERT INTO goal (id, ref, text, area, subjects, due, state, position) VALUES ('g1', '', 'Publish', '', '[]', '2026-12-31', 'active', 0)

INSERT INTO story (id, ref, sentence, lane, domain, target, target_date, from_day, to_day) VALUES ('t1', '', 'I am becoming', '', '', '', NULL, '2025-01-01', NULL)

INSERT INTO setting (key, value) VALUES ('buffer_percent', '130')

INSERT INTO document_bytes (sha256, bytes) VALUES ('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', CAST('abc' AS BLOB))

INSERT INTO document (id, ref, name, type, filing, sha256, size, media_type, pages, added, expires, origin)
VALUES ('d1', '', 'sepsis.pdf', 'certificate', 'inbox', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 3, 'application/pdf', 1, '2026-03-01', NULL, 'the mail “Your certificates”')

INSERT INTO document_about (document_id, position, record_id) VALUES ('d1', 0, 'a1')

INSERT INTO document_reading (document_id, reading, text) VALUES ('d1', '{"from":"the mail “Your certificates”"}', 'words of the certificate')

INSERT INTO note (id, ref, quarter, text, about, position) VALUES ('n1', '', '2026-Q1', 'Went live', '["a1"]', 0)

INSERT INTO criterion (id, ref, name, weight, wanted, place, position, wording, counts) VALUES ('c1', '', 'Education', 30, '["teaching"]', 1, 0, '', '[]')

INSERT INTO project (id, ref, title, aim, state, start_day, end_day, description, people, activities, result, measures, position)
VALUES ('p1', 'lactate', 'Lactate', 'Faster', 'running', '2026-01-01', NULL, '', '["Dr. Kim"]', '["a1"]', '', '[{"name":"hours","points":[{"date":"2026-02-01","value":2.5}]}]', 0)

INSERT INTO link (id, ref, comes_from, goes_to, position) VALUES ('l1', '', 'a1', 'p1', 0)

INSERT INTO audit (id, ref, requirement, asked, due, sent, answered, answer, notes, position) VALUES ('u1', '', 's1', '2026-03-01', '2026-04-01', NULL, NULL, '', 'by mail', 0)

INSERT INTO block (id, ref, start_day, minutes, recurrence, kept, position) VALUES ('b1', '', '2026-01-07T17:00:00', 120, 'FREQ=WEEKLY;INTERVAL=2', '[]', 0)

INSERT INTO task (id, ref, text, due, reason, about, state, position) VALUES ('k1', '', 'Ask for leave', '2026-05-01', '', 'a1', '', 0)

INSERT INTO review (id, ref, type, period, answers, position) VALUES ('r1', '', 'quarterly', '2026-Q1', '{"waste":"none"}', 0)

INSERT INTO presentation (id, ref, title, type, venue, level, state, date, citation, doi, pmid, comes_from, position)
VALUES ('v1', '', 'Sepsis bundle', 'talk', 'SHM', 'national', 'presented', '2026-04-01', '', '', '', '["p1"]', 0)

INSERT INTO teaching (id, ref, title, learners, count, times, score, scale, comments, comes_from, date, position)
VALUES ('h1', '', 'Ultrasound', 'interns', 12, 2, 460, 500, '', '[]', '2026-05-01', 0)

INSERT INTO role (id, ref, title, state, on_paper, start_day, end_day, comes_from, proposal, position)
VALUES ('o1', '', 'Task force, member', 'appointed', 1, '2026-04-01', NULL, '["p1"]', '', 0)

INSERT INTO skill (id, ref, name, comes_from, date, notes, position) VALUES ('i1', '', 'Reading a run chart', '["a1"]', '2026-03-01', '', 0)

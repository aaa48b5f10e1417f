-- Minutes need names: who decided, who froze, and why a claim stands beside a chart that does not show it.
-- The account table is closed to everyone but sign-in, so the name as it was then is kept here.
ALTER TABLE review_decision ADD COLUMN author text;
ALTER TABLE review_decision ADD COLUMN claim_reason text;
ALTER TABLE quarterly_review ADD COLUMN frozen_by text;

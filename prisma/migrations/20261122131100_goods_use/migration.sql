CREATE TABLE rollup_goods_use (
  hospital_id int NOT NULL REFERENCES hospital (id),
  pathway_code text NOT NULL,
  period_start date NOT NULL,
  amount_cents bigint NOT NULL,
  uses int NOT NULL,
  PRIMARY KEY (hospital_id, pathway_code, period_start)
);
COMMENT ON TABLE rollup_goods_use IS 'What implants, medicines and materials that patients used cost, by pathway and month of use.';
SELECT private.protect_tenant_table('rollup_goods_use', NULL, 'pathway_code');
GRANT SELECT, INSERT, UPDATE, DELETE ON rollup_goods_use TO waardekompas_app;

/**
 * Owns what the district's PostgreSQL is told about who may come in (pg_hba.conf, pg_ident.conf, a file of settings to
 * include). A station comes in over TLS with its own certificate and by no other way; nobody who rules the database
 * comes in over the network at all.
 */
export interface ServerSettingsWish {
  readonly database: string;
  /** How the administrator proves who he is on the server's own machine. */
  readonly local?: 'peer' | 'scram-sha-256';
}

export const serverSettings = ({ database, local = 'peer' }: ServerSettingsWish): Record<string, string> => ({
  'pg_hba.conf': `# Who may come in. The first line that fits decides; what fits none is refused.
#
# On the server's own machine, through its socket: the administrator, the watchdog.
local    all          all                                  ${local}
# Stations: over TLS, with a certificate of the district's authority whose name is the login's (pg_ident.conf).
hostssl  ${database}  +beehive_station  0.0.0.0/0          cert map=beehive
hostssl  ${database}  +beehive_station  ::/0               cert map=beehive
# Adapters of platforms and people of the district: over TLS with a password, from networks you name here.
# hostssl  ${database}  +beehive_channel   10.1.2.0/24     scram-sha-256
# hostssl  ${database}  +beehive_district  10.1.3.0/24     scram-sha-256
# All others, superusers among them.
host     all          all               0.0.0.0/0          reject
host     all          all               ::/0               reject
`,
  'pg_ident.conf': `# The name in a certificate may log in as itself, and only when it is a station's.
beehive  /^(station_[0-9]{6}_[0-9]{3})$  \\1
`,
  'beehive-tls.conf': `# To be included at the end of postgresql.conf: include 'beehive-tls.conf'
# All files lie beside it. server.key belongs to the user PostgreSQL runs as, mode 0600.
ssl = on
ssl_min_protocol_version = 'TLSv1.2'
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
ssl_ca_file = 'ca.crt'
# Past its date this list locks out every station: "centre-certificates" warns 30 and 7 days before, "centre-crl" writes a new one.
ssl_crl_file = 'crl.pem'
password_encryption = 'scram-sha-256'
log_connections = on
# Room for an administrator and the watchdog while stations fill the rest (PostgreSQL 16 and newer):
# reserved_connections = 3
`,
});

namespace Prevex.Commun;

public enum Moteur { Sqlite, Postgres }

package fr.greffe.record;

/** Canonical funders of an action. */
public enum Funder {
  ETAT,
  DEPARTEMENT,
  COMMUNE,
  EPCI,
  REGION,
  UE_FSE,
  ARS_FIR,
  ONDAM,
  CAF,
  OTHER
}

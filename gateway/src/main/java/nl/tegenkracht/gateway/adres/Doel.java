package nl.tegenkracht.gateway.adres;

import java.net.URI;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/**
 * Een dienst in een domein, zoals een uitrol haar levert.
 *
 * @param domein      het domein van het adres
 * @param dienst      de dienst
 * @param uitrol      naam van de uitrol die dit domein bedient
 * @param ontvanger   {@code aud} van een token voor precies deze dienst in deze uitrol
 * @param basis       intern adres
 * @param domeinnaam  naam van het domein zoals mensen hem lezen
 */
public record Doel(DataDomain domein, ServiceName dienst, String uitrol, String ontvanger, URI basis,
        String domeinnaam) {}

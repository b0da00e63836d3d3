/// Keys, encryption of fields and files, and the vault that opens them with the officer's secret.
package id.penghubung.privacy;

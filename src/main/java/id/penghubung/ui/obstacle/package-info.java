/// *Daftar kendala*: faults of the system, noted by officers, gathered and carried on by the *admin instansi*.
package id.penghubung.ui.obstacle;

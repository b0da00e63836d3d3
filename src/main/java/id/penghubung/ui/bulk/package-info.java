/// One action for several complaints: how many it fits, the question, and a result for each of them.
package id.penghubung.ui.bulk;
